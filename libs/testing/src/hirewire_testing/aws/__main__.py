"""`python -m hirewire_testing.aws`: the fake by hand, in front of a store that speaks S3, until Ctrl-C."""

import argparse
import os
import shlex
import threading

from hirewire_testing.aws.account import Account, Pace
from hirewire_testing.aws.objects import S3
from hirewire_testing.aws.server import AwsFake

KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m hirewire_testing.aws",
        description="A fake of AWS Rekognition (faces) and Transcribe. Recordings are read from a real store.",
        epilog=f"The store's keys are {' and '.join(KEYS)}.",
    )
    parser.add_argument("--s3", required=True, metavar="URL", help="the store's endpoint")
    parser.add_argument("--port", type=int, help="where to listen; a free port otherwise")
    parser.add_argument("--region", default="us-east-1")
    parser.add_argument("--seconds", type=float, default=5.0, help="until a job is done (5)")
    parser.add_argument(
        "--throttled", type=float, default=0.0, metavar="SHARE", help="of all questions about jobs"
    )
    return parser


def main() -> None:
    given = parser().parse_args()
    access_key, secret_key = (os.environ[name] for name in KEYS)
    store = S3(given.s3, access_key, secret_key, given.region)
    account = Account(store, region=given.region, pace=Pace(gets=None, seconds=given.seconds))
    fake = AwsFake(account, port=given.port)
    if given.throttled:
        for name in ("GetFaceDetection", "GetTranscriptionJob"):
            fake.faults.refuse_some(name, "ThrottlingException", share=given.throttled, seed=1)
    with fake:
        for name, value in fake.environment().items():
            if name not in KEYS:
                print(f"export {name}={shlex.quote(value)}")
        print("# for boto3, with the same keys; Ctrl-C stops it", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()
