"""A fake of AWS at the level of the wire: the parts of Rekognition and Transcribe that analyse recordings, for the real boto3."""
