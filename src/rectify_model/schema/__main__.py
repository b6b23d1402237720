"""`python -m rectify_model.schema`: write the packaged schemas anew after a change of the model."""

from rectify_model.schema.packaged import write_all

if __name__ == "__main__":
    write_all()
