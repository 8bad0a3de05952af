#!/bin/sh
# Builds of OpenCV what the interview-analyzer asks of it, cascades, `resize` and JPEG, as the folder `cv2` in PLACE: 10 MB.
# The wheel of the same version has all of OpenCV, with FFmpeg, OpenSSL and OpenBLAS: 161 MB.
#   deploy/docker/opencv.sh PLACE
# Needs Debian's cmake, g++, nasm and ninja-build; takes some ten minutes of two cores.
set -eu
place=$1
here=$(dirname "$0")
work=/var/tmp/opencv
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
python3 "$here/fetch.py" "$here/opencv.txt" "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-cache-dir --disable-pip-version-check numpy==2.0.2
python=$work/venv/bin/python
options() {
  # what is in it
  echo BUILD_LIST=core,imgproc,imgcodecs,objdetect,python3 BUILD_SHARED_LIBS=OFF BUILD_JPEG=ON BUILD_ZLIB=ON
  # as in the wheel: Python's limited ABI, and what processors since 2013 can
  echo PYTHON3_LIMITED_API=ON CPU_DISPATCH=SSE4_1,SSE4_2,AVX,AVX2
  # Intel's libraries would be fetched by the build
  echo WITH_IPP=OFF WITH_ITT=OFF
  for one in 1394 ADE AVIF EIGEN FFMPEG FLATBUFFERS GSTREAMER GTK IMGCODEC_GIF IMGCODEC_HDR JASPER LAPACK OBSENSOR OPENCL \
    OPENEXR OPENJPEG PNG PROTOBUF QUIRC TIFF V4L VA WEBP; do
    echo "WITH_$one=OFF"
  done
  for one in DOCS JAVA PERF_TESTS TESTS opencv_apps; do
    echo "BUILD_$one=OFF"
  done
}
# shellcheck disable=SC2046
cmake -G Ninja -S "$work"/opencv_python_headless-*/opencv -B "$work/build" \
  -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$work/installed" \
  -DPYTHON3_EXECUTABLE="$python" -DPYTHON3_PACKAGES_PATH=python \
  -DPYTHON3_INCLUDE_DIR="$(python3 -c 'import sysconfig; print(sysconfig.get_path("include"))')" \
  -DPYTHON3_NUMPY_INCLUDE_DIRS="$("$python" -c 'import numpy; print(numpy.get_include())')" \
  $(options | tr ' ' '\n' | sed 's/^/-D/') > "$work/configured.txt"
cmake --build "$work/build" --target install > "$work/built.txt" || {
  tail -40 "$work/built.txt"
  exit 1
}
mkdir -p "$place"
cp -R "$work/installed/python/cv2" "$place/cv2"
cp -R "$work/installed/share/opencv4/haarcascades" "$place/cv2/data"
