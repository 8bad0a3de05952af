"""Examples for the OpenAPI document: what the clients really get, a module for each module of routes."""
