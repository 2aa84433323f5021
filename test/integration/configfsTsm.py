"""A file system that behaves as Linux' configfs-tsm does (drivers/virt/coco/tsm.c, fs/configfs/file.c).

Usage: configfsTsm.py <mount point> <provider> <template> <offset> [fault]

The report is the template with inblob at the offset. What is written to inblob is taken when the file is closed, where
no error can be told; attributes have no size; an entry is a directory that fills itself.
Faults: lose (inblob is never taken), conflict (the first report is stale), empty, no-driver.
"""
import errno
import stat
import sys
import threading

from fusepy import FUSE, FuseOSError, Operations

READABLE = ("provider", "generation", "outblob", "auxblob", "privlevel_floor")
WRITABLE = ("inblob", "privlevel")


class ConfigfsTsm(Operations):
    def __init__(self, provider, template, offset, fault):
        self.provider, self.template, self.offset, self.fault = provider, template, offset, fault
        self.entries, self.lock, self.made = {}, threading.Lock(), 0

    def _split(self, path):
        parts = path.strip("/").split("/")
        if path == "/":
            return None, None
        if parts[0] not in self.entries:
            raise FuseOSError(errno.ENOENT)
        return self.entries[parts[0]], parts[1] if len(parts) > 1 else None

    def _attributes(self):
        snp = self.provider == "sev_guest"
        hidden = () if snp else ("privlevel_floor", "privlevel", "auxblob")
        return [name for name in READABLE + WRITABLE if name not in hidden]

    def getattr(self, path, handle=None):
        _, name = self._split(path)
        if name is None:
            return {"st_mode": stat.S_IFDIR | 0o755, "st_nlink": 2}
        if name not in self._attributes():
            raise FuseOSError(errno.ENOENT)
        return {"st_mode": stat.S_IFREG | (0o444 if name in READABLE else 0o200), "st_nlink": 1, "st_size": 0}

    def readdir(self, path, handle):
        entry, _ = self._split(path)
        return [".", ".."] + (self._attributes() if entry else list(self.entries))

    def mkdir(self, path, mode):
        if self.fault == "no-driver":
            raise FuseOSError(errno.ENXIO)
        self.entries[path.strip("/")] = {"generation": 0, "inblob": None, "privlevel": None, "pending": b""}

    def rmdir(self, path):
        # The attributes of a configfs entry go with it.
        if self.entries.pop(path.strip("/"), None) is None:
            raise FuseOSError(errno.ENOENT)

    def open(self, path, flags):
        _, name = self._split(path)
        wanted = flags & 3
        if (wanted != 1 and name not in READABLE) or (wanted != 0 and name not in WRITABLE):
            raise FuseOSError(errno.EACCES)
        return 0

    def truncate(self, path, length, handle=None):
        return 0

    def write(self, path, data, offset, handle):
        entry, name = self._split(path)
        if offset != 0:
            raise FuseOSError(errno.EINVAL)
        if name == "privlevel":
            if not 0 <= int(data) <= 3:
                raise FuseOSError(errno.EINVAL)
            entry["privlevel"] = int(data)
            entry["generation"] += 1
        else:
            entry["pending"] = data
        return len(data)

    def release(self, path, handle):
        entry, name = self._split(path)
        if name == "inblob" and 0 < len(entry["pending"]) <= 64 and self.fault != "lose":
            entry["inblob"], entry["pending"] = entry["pending"], b""
            entry["generation"] += 1
        elif name == "inblob" and self.fault == "lose":
            entry["inblob"] = bytes(64)
        return 0

    def _content(self, entry, name):
        if name == "provider":
            return (self.provider + "\n").encode()
        if name == "generation":
            return b"%d\n" % entry["generation"]
        if name == "privlevel_floor":
            return b"0\n"
        if entry["inblob"] is None:
            raise FuseOSError(errno.EINVAL)
        if name == "auxblob":
            return b""
        with self.lock:
            self.made += 1
            if self.fault == "conflict" and self.made == 1:
                raise FuseOSError(errno.EWOULDBLOCK)
        if self.fault == "empty":
            return b""
        end = self.offset + len(entry["inblob"])
        return self.template[: self.offset] + entry["inblob"] + self.template[end:]

    def read(self, path, size, offset, handle):
        entry, name = self._split(path)
        return self._content(entry, name)[offset : offset + size]


def main():
    mount, provider, template, offset = sys.argv[1:5]
    with open(template, "rb") as file:
        content = file.read()
    system = ConfigfsTsm(provider, content, int(offset), sys.argv[5] if len(sys.argv) > 5 else "")
    # As configfs: no page cache between a process and the kernel's attributes.
    FUSE(system, mount, foreground=True, nothreads=True, direct_io=True)


main()
