package cn.beian.platform.table;

import cn.beian.domain.event.Ids;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.platform.crypto.Vault;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Personal data in the table: sealed for its owner, and opened only with an audit entry written
 * first.
 */
public final class SealedContent {
  private final Table table;
  private final @Nullable Vault vault;
  private final Ids ids;
  private final InstantSource clock;

  /**
   * @param vault null for a function that never sees personal data
   */
  public SealedContent(Table table, @Nullable Vault vault, Ids ids, InstantSource clock) {
    this.table = table;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  byte[] seal(Key key, Map<String, Object> content) {
    return vault().seal(owner(key), Json.write(content));
  }

  /** Opens the sealed attribute of an item. Without the audit entry nothing is opened. */
  JsonObject open(Item item, Key key, String actor) {
    String owner = owner(key);
    note(owner, actor);
    return Json.readObject(vault().open(owner, item.bytes(Attribute.SEALED)));
  }

  /** Notes who looks at a material, whose picture is personal data outside the table. */
  public void noteView(UploadedMaterial material, String actor) {
    note(owner(Key.material(material.order(), material.id())), actor);
  }

  private void note(String owner, String actor) {
    Item entry =
        Item.of(Key.audit(owner, ids.next()))
            .with(Attribute.ACTOR, actor)
            .with(Attribute.AT, clock.instant());
    table
        .client()
        .putItem(request ->
            request
                .tableName(table.name())
                .item(entry.toMap())
                .conditionExpression("attribute_not_exists(pk)"));
  }

  private Vault vault() {
    if (vault == null) {
      throw new IllegalStateException("this function has no access to personal data");
    }
    return vault;
  }

  private static String owner(Key key) {
    return key.pk() + "/" + key.sk();
  }
}
