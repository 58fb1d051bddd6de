package cn.beian.local.stream;

import cn.beian.simulator.json.Json;
import cn.beian.simulator.json.StateFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far each shard has been worked off. Kept in a file so that a restart goes on where the last
 * run stopped.
 */
final class Checkpoints {
  private static final String CLOSED = "closed";

  private final ObjectNode positions;
  private final @Nullable StateFile file;

  Checkpoints(@Nullable Path path) {
    this.file = path == null ? null : new StateFile(path);
    this.positions = file == null ? Json.object() : file.read();
  }

  /** The last sequence number that needs no more work. */
  synchronized Optional<String> position(String shard) {
    return Optional.ofNullable(positions.path(shard).asText(null));
  }

  synchronized boolean closed(String shard) {
    return positions.path(shard).asText("").equals(CLOSED);
  }

  synchronized void advance(String shard, String sequenceNumber) {
    positions.put(shard, sequenceNumber);
    save();
  }

  synchronized void close(String shard) {
    positions.put(shard, CLOSED);
    save();
  }

  private void save() {
    if (file != null) {
      file.write(positions);
    }
  }
}
