package cn.beian.platform.table;

import cn.beian.domain.bureau.FiledIds;
import cn.beian.domain.bureau.FiledIds.Pair;
import cn.beian.domain.bureau.FiledIds.Site;
import cn.beian.domain.filing.Province;
import cn.beian.domain.upload.FiledIdStore;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The administrations' ids in the table. Every publication tells all there is of what it lists, so
 * writing one again, or an older one after it, needs no condition: ids never change.
 */
public final class FiledIdTable implements FiledIdStore {
  private static final int SITE = 1;
  private static final int SUBJECT = 0;
  private static final int ACCESS = 2;

  private final Table table;

  public FiledIdTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<FiledIds> find(String subjectNumber) {
    List<Item> items = table.list(Key.filedIds(subjectNumber).pk(), Key.IDS);
    return items.stream()
        .filter(item -> item.text(Attribute.SK).equals(Key.IDS))
        .findFirst()
        .map(subject ->
            new FiledIds(
                subject.number(Attribute.IDS),
                subjectNumber,
                items.stream().filter(item -> item != subject).map(FiledIdTable::site).toList()));
  }

  @Override
  public void keep(Province province, FiledIds published) {
    String number = published.number();
    put(Item.of(Key.filedIds(number)).with(Attribute.IDS, published.subject()));
    put(meaning(province, SUBJECT, published.subject(), number));
    for (Site site : published.sites()) {
      put(item(number, site));
      put(meaning(province, SITE, site.id(), site.number()));
      Long access = site.access();
      if (access != null) {
        put(meaning(province, ACCESS, access, site.number()));
      }
    }
  }

  @Override
  public Optional<String> number(Province province, long kind, long id) {
    return table
        .find(BureauKey.bureauId(province, kind, id))
        .map(item -> item.text(Attribute.FILING_NUMBER));
  }

  private void put(Item item) {
    table.client().putItem(request -> request.tableName(table.name()).item(item.toMap()));
  }

  private static Item meaning(Province province, int kind, long id, String number) {
    return Item.of(BureauKey.bureauId(province, kind, id)).with(Attribute.FILING_NUMBER, number);
  }

  private static Item item(String subjectNumber, Site site) {
    return Item.of(Key.filedIds(subjectNumber, site.number()))
        .with(Attribute.FILING_NUMBER, site.number())
        .with(Attribute.IDS, site.id())
        .with(Attribute.ACCESS, site.access())
        .with(Attribute.DOMAINS, text(site.domains()))
        .with(Attribute.ADDRESSES, text(site.addresses()));
  }

  private static Site site(Item item) {
    return new Site(
        item.number(Attribute.IDS),
        item.text(Attribute.FILING_NUMBER),
        pairs(item.text(Attribute.DOMAINS)),
        item.optionalNumber(Attribute.ACCESS),
        pairs(item.text(Attribute.ADDRESSES)));
  }

  private static String text(Map<String, Pair> pairs) {
    Map<String, List<Long>> ids = new TreeMap<>();
    pairs.forEach((name, pair) -> {
      Long own = pair.own();
      ids.put(name, own == null ? List.of(pair.id()) : List.of(pair.id(), own));
    });
    return Json.text(ids);
  }

  private static Map<String, Pair> pairs(String text) {
    JsonObject json = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
    Map<String, Pair> pairs = new HashMap<>();
    json.members()
        .forEach((name, ids) -> {
          List<?> both = (List<?>) ids;
          pairs.put(
              (String) name,
              new Pair(both.size() == 1 ? null : number(both.get(1)), number(both.get(0))));
        });
    return pairs;
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
