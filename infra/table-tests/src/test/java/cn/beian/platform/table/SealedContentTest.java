package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.order.Order;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.platform.crypto.Vault;
import cn.beian.platform.table.Faults.When;
import cn.beian.testing.LocalKms;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

class SealedContentTest {

  /** Counts what it is asked to unwrap. */
  private static final class CountingKms implements KmsClient {
    private final KmsClient target;
    final AtomicInteger decrypted = new AtomicInteger();

    CountingKms(KmsClient target) {
      this.target = target;
    }

    @Override
    public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
      return target.generateDataKey(request);
    }

    @Override
    public GenerateMacResponse generateMac(GenerateMacRequest request) {
      return target.generateMac(request);
    }

    @Override
    public DecryptResponse decrypt(DecryptRequest request) {
      decrypted.incrementAndGet();
      return target.decrypt(request);
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private final Agency agency = Agency.open();

  private List<Map<String, AttributeValue>> audit() {
    return agency.items().entrySet().stream()
        .filter(item -> item.getKey().pk().startsWith("AUDIT#"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Puts one item's sealed content where another's was, as somebody with access to the table could.
   */
  private void copySealed(Key from, Key to) {
    Map<String, AttributeValue> target = new HashMap<>(agency.items().get(to));
    target.put("sealed", agency.items().get(from).get("sealed"));
    Agency.CLIENT.putItem(put -> put.tableName(agency.name).item(target));
  }

  @Test
  void contentThatIsCopiedToAnotherOrderCannotBeOpenedThere() {
    Order one = agency.submitted("a");
    Order two = agency.submitted("b");
    copySealed(Key.content(one.id()), Key.content(two.id()));
    assertThatThrownBy(() -> agency.orders.filing(two.id(), "test"))
        .isInstanceOf(InvalidCiphertextException.class);
    assertThat(agency.orders.filing(one.id(), "test").services()).hasSize(1);
  }

  @Test
  void aChecksSecretCannotBeReadAsAnotherChecks() {
    Order order = agency.pending("a");
    copySealed(
        new Key("ORDER#" + order.id(), "CHECK#1#0"), new Key("ORDER#" + order.id(), "CHECK#1#1"));
    SmsCheck other = agency.checks.ofOrder(order).get(1);
    assertThatThrownBy(() -> agency.checks.secret(other, "test"))
        .isInstanceOf(InvalidCiphertextException.class);
  }

  @Test
  void aSingleChangedBitIsNoticed() {
    Vault vault = new Vault(new LocalKms(), "data");
    byte[] sealed = vault.seal("owner", "text".getBytes(StandardCharsets.UTF_8));
    assertThat(vault.open("owner", sealed)).asString().isEqualTo("text");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault.open("owner", changed))
          .as("byte %s", i)
          .isInstanceOfAny(
              IllegalStateException.class, SdkException.class, IllegalArgumentException.class);
    }
  }

  @Test
  void theSameTextIsNeverSealedTheSameWay() {
    Vault vault = new Vault(new LocalKms(), "data");
    byte[] text = "text".getBytes(StandardCharsets.UTF_8);
    assertThat(vault.seal("owner", text)).isNotEqualTo(vault.seal("owner", text));
  }

  @Test
  void everyOpeningLeavesAnAuditItemWithItsActorAndMoment() {
    Order order = agency.draft("a", agency.filing(agency.code(), Agency.domain()));
    assertThat(audit()).isEmpty();
    agency.orders.filing(order.id(), "somebody");
    assertThat(audit())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.get("pk").s()).isEqualTo("AUDIT#ORDER#" + order.id() + "/CONTENT");
          assertThat(item.get("actor").s()).isEqualTo("somebody");
          assertThat(item.get("at").s()).isEqualTo(agency.clock.instant().toString());
        });
    done(agency.submit.submit(customer("a"), order.id()));
    assertThat(audit()).hasSize(2);
    agency.pass(order.id());
    assertThat(audit()).as("a reviewer's decision opens nothing").hasSize(2);
  }

  @Test
  void asManyOpeningsAsAuditItems() {
    CountingKms kms = new CountingKms(agency.kms);
    Agency counted = agency.with(kms);
    Order order = counted.inBureauReview("a");
    done(counted.result.apply(Agency.approval(order, "粤ICP备2026000001号")));
    assertThat(kms.decrypted.get()).isPositive();
    assertThat(audit()).hasSize(kms.decrypted.get());
  }

  @Test
  void withoutTheAuditItemNothingIsOpened() {
    Order order = agency.draft("a", agency.filing(agency.code(), Agency.domain()));
    CountingKms kms = new CountingKms(agency.kms);
    Agency counted = agency.with(kms);
    Agency broken =
        counted.through(
            new ForwardingDynamoDb(Agency.CLIENT) {
              @Override
              public PutItemResponse putItem(PutItemRequest request) {
                return new Faults(0, When.BEFORE).call(() -> super.putItem(request));
              }
            });
    assertThatThrownBy(() -> broken.orders.filing(order.id(), "test"))
        .isInstanceOf(SdkException.class);
    assertThatThrownBy(() -> broken.submit.submit(customer("a"), order.id()))
        .isInstanceOf(SdkException.class);
    assertThat(kms.decrypted).hasValue(0);
    assertThat(audit()).isEmpty();
  }

  @Test
  void aFunctionWithoutTheKeyOpensNothing() {
    Order order = agency.draft("a", agency.filing(agency.code(), Agency.domain()));
    SealedContent closed = new SealedContent(agency.table, null, () -> "id", agency.clock);
    OrderTable orders = new OrderTable(agency.table, closed, Agency.SHARDS);
    assertThat(orders.find(order.id())).contains(order);
    assertThatThrownBy(() -> orders.filing(order.id(), "test"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anUnknownFormIsRefused() {
    Vault vault = new Vault(new LocalKms(), "data");
    assertThatThrownBy(() -> vault.open("owner", SdkBytes.fromUtf8String("no").asByteArray()))
        .isInstanceOf(IllegalStateException.class);
  }
}
