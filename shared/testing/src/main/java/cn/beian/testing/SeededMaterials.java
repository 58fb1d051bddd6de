package cn.beian.testing;

import cn.beian.domain.face.FaceInspector;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.personal.KeyedHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Lays accepted materials and passed face checks beside an order, as their functions would leave
 * them, without any file.
 */
public final class SeededMaterials {
  private static final String AT = "2026-11-01T00:00:00Z";

  private final DynamoDbClient client;
  private final String table;

  public SeededMaterials(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Gives the order the materials that its content describes, in the place of any others. */
  public void lay(OrderId order, Filing filing) {
    clear(order);
    List<Material> materials = filing.materials();
    for (int i = 0; i < materials.size(); i++) {
      put(item(order, "M%04d".formatted(i), materials.get(i)));
    }
  }

  /** Lets every service's principal have passed the face check. */
  public void passFaces(OrderId order, Filing filing, KeyedHash hash) {
    for (Service service : filing.services()) {
      FaceInspector.person(service.principal(), hash).ifPresent(person -> put(face(order, person)));
    }
  }

  private void clear(OrderId order) {
    client
        .query(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                .expressionAttributeValues(
                    Map.of(":pk", text("ORDER#" + order), ":sk", text("MATERIAL#"))))
        .items()
        .forEach(item ->
            client.deleteItem(delete ->
                delete
                    .tableName(table)
                    .key(
                        Map.of(
                            "pk", Objects.requireNonNull(item.get("pk")),
                            "sk", Objects.requireNonNull(item.get("sk"))))));
  }

  private void put(Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(table).item(item));
  }

  private static Map<String, AttributeValue> item(OrderId order, String id, Material material) {
    Map<String, AttributeValue> item = keyed(order, "MATERIAL#" + id, "ACCEPTED");
    item.put("materialId", text(id));
    item.put("kind", text(String.valueOf(material.kind())));
    item.put("format", text("JPG"));
    item.put("sizeBytes", number(300_000));
    item.put("createdAt", text(AT));
    item.put("uploadUntil", text(AT));
    item.put("foundFormat", text(material.format() == null ? "JPG" : material.format()));
    item.put("foundBytes", number(material.sizeBytes() == null ? 300_000 : material.sizeBytes()));
    item.put("width", number(1000));
    item.put("height", number(800));
    item.put("sha256", text("00"));
    addOptional(item, material);
    return item;
  }

  private static void addOptional(Map<String, AttributeValue> item, Material material) {
    if (material.service() != null) {
      item.put("service", number(material.service()));
    }
    if (material.issuedOn() != null) {
      item.put("issuedOn", text(material.issuedOn().toString()));
    }
    if (material.validUntil() != null) {
      item.put("validUntil", text(material.validUntil().toString()));
    }
  }

  private static Map<String, AttributeValue> face(OrderId order, String person) {
    Map<String, AttributeValue> item = keyed(order, "FACE#" + person, "PASSED");
    item.put("person", text(person));
    item.put("at", text(AT));
    return item;
  }

  private static Map<String, AttributeValue> keyed(OrderId order, String sk, String state) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", text("ORDER#" + order));
    item.put("sk", text(sk));
    item.put("orderId", text(order.value()));
    item.put("version", number(1));
    item.put("state", text(state));
    return item;
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
