package cn.beian.local.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.local.template.KeySpec;
import cn.beian.testing.LocalKmsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KmsKeysTest {
  private static final String DATA = "arn:aws:kms:local:000000000000:key/Data";
  private static final String HASH = "arn:aws:kms:local:000000000000:key/Hash";
  private static final List<KeySpec> KEYS =
      List.of(new KeySpec(DATA, "ENCRYPT_DECRYPT"), new KeySpec(HASH, "GENERATE_VERIFY_MAC"));
  private static final Map<String, String> CONTEXT = Map.of("owner", "o-1", "kind", "x");
  private static final SdkBytes MESSAGE = SdkBytes.fromUtf8String("number");

  /** A client of the keys, over the wire. */
  private static void withClient(@Nullable Path file, Consumer<KmsClient> work) {
    try (LocalKmsServer server = new LocalKmsServer(KmsKeys.open(KEYS, file));
        KmsClient client = client(server)) {
      work.accept(client);
    }
  }

  private static KmsClient client(LocalKmsServer server) {
    return KmsClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.of("local"))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static SdkBytes open(
      KmsClient client, String key, GenerateDataKeyResponse made, Map<String, String> context) {
    return client
        .decrypt(open ->
            open.keyId(key).ciphertextBlob(made.ciphertextBlob()).encryptionContext(context))
        .plaintext();
  }

  private static SdkBytes mac(KmsClient client, String key) {
    return client
        .generateMac(
            make -> make.keyId(key).message(MESSAGE).macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256))
        .mac();
  }

  @Test
  void aDataKeyComesBackUnderItsKeyAndContextOnly(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("keys.json");
    AtomicReference<GenerateDataKeyResponse> made = new AtomicReference<>();
    withClient(
        file,
        client -> {
          made.set(
              client.generateDataKey(
                  make -> make.keyId(DATA).keySpec("AES_256").encryptionContext(CONTEXT)));
          assertThat(made.get().plaintext().asByteArray()).hasSize(32);
          assertThatThrownBy(() -> open(client, DATA, made.get(), Map.of("owner", "o-2")))
              .isInstanceOf(InvalidCiphertextException.class);
          assertThatThrownBy(() -> open(client, HASH, made.get(), CONTEXT))
              .isInstanceOf(InvalidKeyUsageException.class);
        });
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    withClient(
        file,
        client -> {
          assertThat(open(client, DATA, made.get(), CONTEXT)).isEqualTo(made.get().plaintext());
          assertThat(open(client, "Data", made.get(), CONTEXT)).isEqualTo(made.get().plaintext());
        });
    withClient(
        null,
        client ->
            assertThatThrownBy(() -> open(client, DATA, made.get(), CONTEXT))
                .isInstanceOf(InvalidCiphertextException.class));
  }

  @Test
  void aMacIsTheSameForTheSameKeyOnly() {
    withClient(
        null,
        client -> {
          SdkBytes mac = mac(client, HASH);
          assertThat(mac(client, HASH)).isEqualTo(mac);
          assertThatThrownBy(() -> mac(client, DATA)).isInstanceOf(InvalidKeyUsageException.class);
          assertThatThrownBy(() -> mac(client, "Other")).isInstanceOf(NotFoundException.class);
          withClient(null, other -> assertThat(mac(other, HASH)).isNotEqualTo(mac));
        });
  }
}
