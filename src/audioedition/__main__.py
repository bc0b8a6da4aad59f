"""`python -m audioedition`."""

from audioedition.cli import main

if __name__ == "__main__":
    main()
