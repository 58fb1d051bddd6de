package cn.beian.wire.upload;

import java.util.List;

/**
 * An uploaded file ({@code UploadData/ICP}). The schema takes records of several kinds in one file;
 * send one kind a file.
 *
 * @param unit the reporting unit: the id of the provider that calls ({@code Qqdwid})
 * @param records at most {@link #MOST_RECORDS}; of several kinds they are written and read kind by
 *     kind
 */
public record Upload(long unit, List<UploadRecord> records) {

  /** How many records a file takes. */
  public static final int MOST_RECORDS = 1000;

  public Upload {
    records = List.copyOf(records);
  }

  /** The records of a kind. */
  public <R extends UploadRecord> List<R> all(Class<R> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
