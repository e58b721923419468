"""The preview: the kit page on 127.0.0.1, made again whenever a file changes that the campaign stands on.

`watch.py` says when, `build.py` makes it, in a process that `workshop.py` keeps ready, and `keeping.py` goes round
between them. `board.py` holds what there is to show, `guard.py` says which requests are answered, `server.py` answers
them, and `pages.py` puts what reloads the page into the copy that is served: the file on the disk is the one that
`export` writes.
"""
