"""Faces are looked at by MediaPipe's Face Landmarker, where the extra `mediapipe` is installed and its model's file lies here: in jailed children."""
