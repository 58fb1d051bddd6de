package cn.beian.wire.upload;

import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.document.Document;
import cn.beian.wire.document.OutOfScopeException;
import cn.beian.wire.document.Writing;
import cn.beian.wire.document.Writing.Refused;
import cn.beian.wire.xml.Element;
import cn.beian.wire.xml.Shape;
import java.util.List;

/** Writes and reads uploaded files. */
public final class UploadFile {
  private static final Document DOCUMENT = new Document("UploadData");
  private static final Shape<Upload> SHAPE = UploadShapes::upload;

  private UploadFile() {}

  /**
   * All that the interface will not take: elements that are missing or have no place in the
   * message, values beyond their bounds, characters outside of GBK, too many records.
   */
  public static List<Problem> problems(Upload upload) {
    return upload.records().size() > Upload.MOST_RECORDS
        ? List.of(new Problem(Kind.TOO_MANY_RECORDS, "/UploadData/ICP"))
        : DOCUMENT.problems(document(upload));
  }

  /** The file of an upload. */
  public static Writing write(Upload upload) {
    return upload.records().size() > Upload.MOST_RECORDS
        ? new Refused(problems(upload))
        : DOCUMENT.write(document(upload));
  }

  /**
   * Reads a file. What the schema does not take is among the problems and passed over as far as it
   * can be.
   */
  public static Reading<Upload> read(byte[] file) {
    return DOCUMENT.read(
        file,
        root ->
            SHAPE.read(root.first("ICP").orElseThrow(OutOfScopeException::new), "/UploadData/ICP"));
  }

  private static Element document(Upload upload) {
    return DOCUMENT.around(SHAPE.write("ICP", upload));
  }
}
