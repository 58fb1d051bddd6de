package cn.beian.platform.crypto;

import cn.beian.domain.personal.KeyedHash;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/** HMAC-SHA-256 under a key that never leaves KMS, in base 64 for URLs. */
public final class KmsKeyedHash implements KeyedHash {
  private final KmsClient kms;
  private final String keyId;

  public KmsKeyedHash(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  @Override
  public String of(String purpose, String text) {
    byte[] mac =
        kms.generateMac(request ->
                request
                    .keyId(keyId)
                    .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                    .message(SdkBytes.fromUtf8String(purpose + ":" + text)))
            .mac()
            .asByteArray();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }
}
