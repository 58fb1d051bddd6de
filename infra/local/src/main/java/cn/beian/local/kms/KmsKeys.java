package cn.beian.local.kms;

import cn.beian.local.json.Json;
import cn.beian.local.json.StateFile;
import cn.beian.local.template.KeySpec;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The secret halves of the template's keys, and what is done with them. */
final class KmsKeys {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Map<String, KeySpec> specs = new HashMap<>();
  private final Map<String, byte[]> secrets = new HashMap<>();
  private final SecureRandom random = new SecureRandom();

  /** Makes the keys, or reads them from the file, which only its owner can read. */
  KmsKeys(List<KeySpec> keys, @Nullable Path path) {
    StateFile file = path == null ? null : new StateFile(path);
    ObjectNode kept = file == null ? Json.object() : file.read();
    for (KeySpec key : keys) {
      String secret = kept.path(key.arn()).asText(Base64.getEncoder().encodeToString(fresh()));
      kept.put(key.arn(), secret);
      specs.put(key.arn(), key);
      secrets.put(key.arn(), Base64.getDecoder().decode(secret));
    }
    if (file != null) {
      file.write(kept);
    }
  }

  /** The key with this id or ARN, if its usage is the one wanted. */
  Optional<String> find(String id, String usage) {
    return specs.values().stream()
        .filter(key -> key.arn().equals(id) || key.arn().endsWith(":key/" + id))
        .filter(key -> key.usage().equals(usage))
        .map(KeySpec::arn)
        .findFirst();
  }

  /** A new data key, in the clear. */
  byte[] fresh() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  Ciphertext seal(String arn, byte[] plain, Map<String, String> context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      return new Ciphertext(
          arn, nonce, cipher(Cipher.ENCRYPT_MODE, arn, nonce, context).doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed; empty if the key, the context or the ciphertext is another. */
  Optional<byte[]> open(Ciphertext ciphertext, Map<String, String> context) {
    if (!secrets.containsKey(ciphertext.keyArn())) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, ciphertext.keyArn(), ciphertext.nonce(), context);
      return Optional.of(cipher.doFinal(ciphertext.sealed()));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  byte[] mac(String arn, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(arn), "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, String arn, byte[] nonce, Map<String, String> context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(secret(arn), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(new TreeMap<>(context).toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private byte[] secret(String arn) {
    byte[] secret = secrets.get(arn);
    if (secret == null) {
      throw new IllegalStateException("no key " + arn);
    }
    return secret;
  }
}
