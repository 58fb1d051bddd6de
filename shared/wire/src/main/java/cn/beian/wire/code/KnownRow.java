package cn.beian.wire.code;

import java.util.OptionalLong;

/**
 * A row of a code table as it is known without the administration's own tables.
 *
 * @param table its name on the wire, such as {@code Zjlx_dms}
 * @param id what documents name
 * @param belongsTo of a certificate type the unit nature, of an attachment's use the kind of its
 *     owner
 */
public record KnownRow(String table, long id, Edition edition, OptionalLong belongsTo, Text name) {

  /** Where a row is from. */
  public enum Edition {
    /** The time of the interface's version 3.0. */
    V3,
    /** A client of 2016. */
    SEEN_2016,
    /** The official form of 2023. */
    FORM_2023,
    /** Made up: no real row was found. */
    MADE_UP
  }
}
