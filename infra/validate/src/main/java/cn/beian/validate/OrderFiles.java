package cn.beian.validate;

import cn.beian.domain.rule.Dossier;
import cn.beian.platform.filing.DossierReader;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.MalformedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Reads orders from files, as {@code POST /validations} reads them from a body. */
final class OrderFiles {
  private static final int MOST_BYTES = HttpRequest.MOST_BYTES;

  private final InputStream standardInput;

  OrderFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * The order in a file.
   *
   * @param name of the file, {@code -} for the standard input
   * @throws UnreadableException if there is no such file, or none that can be read
   * @throws MalformedException if it is no JSON, or has other members than an order has
   */
  Dossier read(String name) {
    JsonObject json = Json.readObject(bytes(name));
    Dossier dossier = DossierReader.read(json);
    json.end();
    return dossier;
  }

  private byte[] bytes(String name) {
    try (InputStream in = name.equals("-") ? standardInput : Files.newInputStream(Path.of(name))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableException(
            "file.tooLarge", Map.of("most", Integer.toString(MOST_BYTES / 1024)));
      }
      return bytes;
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw new UnreadableException("file.missing", Map.of());
    } catch (IOException unreadable) {
      throw new UnreadableException("file.unreadable", Map.of());
    }
  }
}
