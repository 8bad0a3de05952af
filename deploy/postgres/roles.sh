#!/bin/sh
# Makes the roles and the database at the first start of PostgreSQL's official image, by the passwords in /run/secrets.
# What they may is as in deploy/local; the migrations do the rest.
set -eu
owner=$(cat /run/secrets/hirewire_owner)
app=$(cat /run/secrets/hirewire_app)
psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set "owner=$owner" --set "app=$app" << 'SQL'
create role hirewire_owner login createrole bypassrls nosuperuser nocreatedb password :'owner';
create role hirewire_app login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password :'app';
create database hirewire owner hirewire_owner;
\connect hirewire
create schema extensions authorization hirewire_owner;
create extension vector schema extensions;
SQL
