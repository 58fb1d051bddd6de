package cn.beian.local.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.local.template.KeySpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsInvalidMacException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KmsServerTest {
  private static final String DATA = "arn:aws:kms:local:000000000000:key/Data";
  private static final String HASH = "arn:aws:kms:local:000000000000:key/Hash";
  private static final List<KeySpec> KEYS =
      List.of(new KeySpec(DATA, "ENCRYPT_DECRYPT"), new KeySpec(HASH, "GENERATE_VERIFY_MAC"));
  private static final Map<String, String> CONTEXT = Map.of("owner", "o-1", "kind", "x");

  @Test
  void aDataKeyComesBackUnderItsContextOnly(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("keys.json");
    GenerateDataKeyResponse made;
    try (KmsServer server = new KmsServer(KEYS, file);
        KmsClient client = client(server)) {
      made =
          client.generateDataKey(
              make -> make.keyId(DATA).keySpec("AES_256").encryptionContext(CONTEXT));
      assertThat(made.plaintext().asByteArray()).hasSize(32);
      assertThatThrownBy(() ->
              client.decrypt(open ->
                  open.ciphertextBlob(made.ciphertextBlob())
                      .encryptionContext(Map.of("owner", "o-2"))))
          .isInstanceOf(InvalidCiphertextException.class);
    }
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    try (KmsServer server = new KmsServer(KEYS, file);
        KmsClient client = client(server)) {
      assertThat(
              client
                  .decrypt(
                      open -> open.ciphertextBlob(made.ciphertextBlob()).encryptionContext(CONTEXT))
                  .plaintext())
          .isEqualTo(made.plaintext());
    }
  }

  @Test
  void aMacIsTheSameForTheSameAndCanBeVerified() throws IOException {
    SdkBytes message = SdkBytes.fromUtf8String("number");
    try (KmsServer server = new KmsServer(KEYS, null);
        KmsClient client = client(server)) {
      SdkBytes mac = mac(client, HASH, message);
      assertThat(mac(client, HASH, message)).isEqualTo(mac);
      assertThat(verify(client, message, mac)).isTrue();
      assertThatThrownBy(() -> verify(client, SdkBytes.fromUtf8String("other"), mac))
          .isInstanceOf(KmsInvalidMacException.class);
      assertThatThrownBy(() -> mac(client, DATA, message)).isInstanceOf(NotFoundException.class);
    }
  }

  private static SdkBytes mac(KmsClient client, String key, SdkBytes message) {
    return client
        .generateMac(
            make -> make.keyId(key).message(message).macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256))
        .mac();
  }

  private static boolean verify(KmsClient client, SdkBytes message, SdkBytes mac) {
    return client
        .verifyMac(verify ->
            verify
                .keyId(HASH)
                .message(message)
                .mac(mac)
                .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256))
        .macValid();
  }

  private static KmsClient client(KmsServer server) {
    return KmsClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.of("local"))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
