"""Amazon Transcribe and Amazon Rekognition, for who has set them up: recordings written down, and the faces in them looked at."""
