package cn.beian.local.iam;

import cn.beian.local.kms.Ciphertext;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.kms.model.DecryptRequest;

/**
 * Finds the key that a KMS call is about: the one it names, or the one that made the ciphertext.
 */
final class KeyOf {
  private KeyOf() {}

  static Optional<String> request(SdkRequest request) {
    Optional<String> named = request.getValueForField("KeyId", String.class);
    return request instanceof DecryptRequest decrypt && named.isEmpty()
        ? Ciphertext.parse(decrypt.ciphertextBlob().asByteArray()).map(Ciphertext::keyArn)
        : named;
  }
}
