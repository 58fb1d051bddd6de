package cn.beian.simulator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A small JSON document on disk, replaced as a whole, readable by its owner only. */
public final class StateFile {
  private final Path path;

  /** The document at this path; it need not exist yet. */
  public StateFile(Path path) {
    this.path = path;
  }

  /** The document; an empty object if there is none. */
  public ObjectNode read() {
    try {
      return Files.exists(path) ? Json.readObject(Files.readAllBytes(path)) : Json.object();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the document. */
  public synchronized void write(JsonNode document) {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.deleteIfExists(next);
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            next,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.write(next, Json.pretty(document));
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
