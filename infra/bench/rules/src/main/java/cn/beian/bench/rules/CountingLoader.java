package cn.beian.bench.rules;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * Loads our classes and counts the bytes of the rules' files that they read from the class path.
 */
final class CountingLoader extends URLClassLoader {
  private int files;
  private long bytes;

  CountingLoader(URL[] classPath) {
    super(classPath, getPlatformClassLoader());
  }

  int files() {
    return files;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    InputStream file = super.getResourceAsStream(name);
    if (file == null || !name.startsWith("beian/") || name.startsWith("beian/examples/")) {
      return file;
    }
    files++;
    return new Counted(file);
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream file) {
      super(file);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytes += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
