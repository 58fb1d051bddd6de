package cn.beian.platform.table;

import cn.beian.domain.record.RecordFinding;
import cn.beian.domain.record.RecordFindings;
import java.util.Collection;
import java.util.List;

/** Findings on filed services in the table, beside the services. */
public final class RecordFindingTable implements RecordFindings {
  private final Table table;

  public RecordFindingTable(Table table) {
    this.table = table;
  }

  @Override
  public List<RecordFinding> of(Collection<String> filingNumbers) {
    return table.findAll(filingNumbers.stream().map(Key::finding).toList()).stream()
        .map(RecordFindingTable::read)
        .toList();
  }

  @Override
  public void open(RecordFinding finding) {
    Item item =
        Item.of(Key.finding(finding.filingNumber()))
            .with(Attribute.FILING_NUMBER, finding.filingNumber())
            .with(Attribute.KIND, finding.kind())
            .with(Attribute.INSTANCE, finding.instanceId())
            .with(Attribute.SINCE, finding.since());
    table.client().putItem(request -> request.tableName(table.name()).item(item.toMap()));
  }

  @Override
  public void close(RecordFinding finding) {
    table
        .client()
        .deleteItem(request ->
            request.tableName(table.name()).key(Key.finding(finding.filingNumber()).toMap()));
  }

  private static RecordFinding read(Item item) {
    return new RecordFinding(
        item.text(Attribute.FILING_NUMBER),
        item.choice(Attribute.KIND, RecordFinding.Kind.class),
        item.text(Attribute.INSTANCE),
        item.instant(Attribute.SINCE));
  }
}
