"""all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) without PyTorch: by ONNX Runtime in int8, or by numpy."""
