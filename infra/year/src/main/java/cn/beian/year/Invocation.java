package cn.beian.year;

import cn.beian.testing.HandlerContext;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Invokes functions, whose process may die while it works. */
final class Invocation {
  private final World world;
  private long count;

  Invocation(World world) {
    this.world = world;
  }

  /** How many there were. */
  long count() {
    return count;
  }

  /** What the function answers; empty if it died. */
  Optional<byte[]> of(RequestStreamHandler handler, byte[] event) {
    count++;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    world.faults.begin();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), out, new HandlerContext());
      return Optional.of(out.toByteArray());
    } catch (Faults.Crash | SdkException died) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      world.faults.end();
    }
  }
}
