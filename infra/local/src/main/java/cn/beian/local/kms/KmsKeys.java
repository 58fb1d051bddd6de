package cn.beian.local.kms;

import cn.beian.local.template.KeySpec;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.json.StateFile;
import cn.beian.testing.LocalKms;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** The template's keys. */
public final class KmsKeys {
  private KmsKeys() {}

  /**
   * The key service with the template's keys.
   *
   * @param path where their secrets are kept, in a file that only its owner can read; null for
   *     memory only
   */
  public static LocalKms open(List<KeySpec> specs, @Nullable Path path) {
    StateFile file = path == null ? null : new StateFile(path);
    ObjectNode kept = file == null ? Json.object() : file.read();
    Map<String, LocalKms.Key> keys = new HashMap<>();
    for (KeySpec spec : specs) {
      String secret = kept.path(spec.arn()).asText(text(LocalKms.secret()));
      kept.put(spec.arn(), secret);
      keys.put(
          spec.arn(),
          new LocalKms.Key(
              KeyUsageType.fromValue(spec.usage()), Base64.getDecoder().decode(secret)));
    }
    if (file != null) {
      file.write(kept);
    }
    return new LocalKms(keys);
  }

  private static String text(byte[] secret) {
    return Base64.getEncoder().encodeToString(secret);
  }
}
