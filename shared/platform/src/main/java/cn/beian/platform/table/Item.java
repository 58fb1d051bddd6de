package cn.beian.platform.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as typed attributes. Attributes that are null are left out. */
final class Item {
  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  static Item of(Key key) {
    return new Item(new HashMap<>(key.toMap()));
  }

  static Item read(Map<String, AttributeValue> attributes) {
    return new Item(attributes);
  }

  Map<String, AttributeValue> toMap() {
    return attributes;
  }

  /**
   * Adds texts, enums, ids, dates and instants as text, whole numbers, flags, and lists of texts.
   */
  Item with(String name, @Nullable Object value) {
    switch (value) {
      case null -> attributes.remove(name);
      case Integer number -> attributes.put(name, AttributeValue.fromN(number.toString()));
      case Long number -> attributes.put(name, AttributeValue.fromN(number.toString()));
      case Boolean flag -> attributes.put(name, AttributeValue.fromBool(flag));
      case byte[] bytes ->
          attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
      case List<?> list ->
          attributes.put(
              name,
              AttributeValue.fromL(
                  list.stream().map(each -> AttributeValue.fromS(each.toString())).toList()));
      default -> attributes.put(name, AttributeValue.fromS(value.toString()));
    }
    return this;
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  String text(String name) {
    return attribute(name).s();
  }

  @Nullable String optionalText(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : value.s();
  }

  long number(String name) {
    return Long.parseLong(attribute(name).n());
  }

  int count(String name) {
    return Math.toIntExact(number(name));
  }

  @Nullable Long optionalNumber(String name) {
    return has(name) ? Long.valueOf(number(name)) : null;
  }

  boolean flag(String name) {
    return attribute(name).bool();
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  @Nullable Instant optionalInstant(String name) {
    return has(name) ? instant(name) : null;
  }

  @Nullable LocalDate optionalDay(String name) {
    return has(name) ? day(name) : null;
  }

  LocalDate day(String name) {
    return LocalDate.parse(text(name));
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return Enum.valueOf(type, text(name));
  }

  List<String> texts(String name) {
    return has(name) ? attribute(name).l().stream().map(AttributeValue::s).toList() : List.of();
  }

  byte[] bytes(String name) {
    return attribute(name).b().asByteArray();
  }

  private AttributeValue attribute(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("attribute missing: " + name);
    }
    return value;
  }
}
