package cn.beian.platform.rules;

import cn.beian.domain.Sha256;
import cn.beian.domain.rule.UnusableRulesException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of the folder {@code rules}, each read only if it is the one that was reviewed: its
 * SHA-256 stands in {@code SHA256SUMS}, which the script {@code shared/rules/seal} writes.
 */
final class RuleFiles {
  private final Function<String, Optional<byte[]>> files;
  private final Map<String, String> sums;

  /**
   * Files from somewhere.
   *
   * @param files the bytes of a file by its name; empty when there is none
   */
  RuleFiles(Function<String, Optional<byte[]>> files) {
    this.files = files;
    this.sums =
        new String(bytes("SHA256SUMS"), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split("\\s+", 2))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[1], cells -> cells[0]));
  }

  /** Those on the class path. */
  static RuleFiles onClassPath() {
    return new RuleFiles(name -> Resources.bytes("rules/" + name));
  }

  /**
   * The JSON object in a file that must be there.
   *
   * @throws UnusableRulesException when it is not, or is not the one that was reviewed
   */
  Map<String, Object> read(String name) {
    return find(name).orElseThrow(() -> new UnusableRulesException("missing: " + name));
  }

  /**
   * The JSON object in a file; empty when there is no such file.
   *
   * @throws UnusableRulesException when it is another file than the one that was reviewed
   */
  @SuppressWarnings("unchecked")
  Optional<Map<String, Object>> find(String name) {
    return files
        .apply(name)
        .map(bytes -> {
          verify(name, bytes);
          try {
            return (Map<String, Object>) JSON.std.anyFrom(bytes);
          } catch (IOException broken) {
            throw new UnusableRulesException(name + " is no JSON", broken);
          }
        });
  }

  private byte[] bytes(String name) {
    return files.apply(name).orElseThrow(() -> new UnusableRulesException("missing: " + name));
  }

  private void verify(String name, byte[] bytes) {
    if (!Sha256.hex(bytes).equals(sums.get(name))) {
      throw new UnusableRulesException(name + " is not the reviewed file: its checksum differs");
    }
  }
}
