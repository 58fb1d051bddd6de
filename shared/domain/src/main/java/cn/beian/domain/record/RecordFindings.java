package cn.beian.domain.record;

import java.util.Collection;
import java.util.List;

/** Where the findings on filed services are kept. */
public interface RecordFindings {

  /** Those of the services, in any order. */
  List<RecordFinding> of(Collection<String> filingNumbers);

  /** Keeps a finding, in the place of an older one. */
  void open(RecordFinding finding);

  /** Takes a finding away. */
  void close(RecordFinding finding);
}
