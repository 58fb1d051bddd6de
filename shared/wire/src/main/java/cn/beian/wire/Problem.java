package cn.beian.wire;

/**
 * Something wrong with a document, a payload or an envelope. Holds no personal data: of what was
 * found it tells at most a code point.
 *
 * @param path where: element names of the wire, those that may repeat with their number from 1,
 *     such as {@code /UploadData/ICP/XZBA/Baxx[1]/Zt_xx/Dwmc}; the parameter's name outside of
 *     documents
 * @param detail what was expected, the code point found or the place in the text; may be empty
 */
public record Problem(Kind kind, String path, String detail) {

  /** What can be wrong. Texts for people: {@link cn.beian.wire.code.ProblemTexts}. */
  public enum Kind {
    /** A character that GBK does not have. */
    OUTSIDE_GBK,
    /** A character that XML does not allow, or that would not arrive as it was sent. */
    CONTROL_CHARACTER,
    /** An element, or a text, that has no place there. */
    UNKNOWN,
    /** An element that must be there. */
    MISSING,
    /** An element that comes more often than it may. */
    TOO_OFTEN,
    /** An element that comes too late. */
    MISPLACED,
    /** No whole number. */
    NOT_A_NUMBER,
    /** A number beyond its bounds. */
    OUT_OF_RANGE,
    /** A text that is too short or too long. */
    WRONG_LENGTH,

    /** Another version of the interface. */
    WRONG_VERSION,
    /** Another kind of document. */
    WRONG_ROOT,
    /** Data on IP addresses or for registrars of domains. */
    OUT_OF_SCOPE,
    /** Bytes that are no GBK. */
    NOT_GBK,
    /** No well-formed XML. */
    NOT_WELL_FORMED,
    /** A document type or an entity. */
    DOCTYPE,
    /** Elements within elements beyond the limit. */
    TOO_DEEP,
    /** A text beyond the limit. */
    TEXT_TOO_LONG,
    /** Elements beyond the limit. */
    TOO_MANY_ELEMENTS,
    /** Bytes or characters beyond the limit. */
    TOO_LARGE,
    /** More than 1,000 records in a file. */
    TOO_MANY_RECORDS,

    /** No such encryption. */
    ENCRYPTION_UNKNOWN,
    /** No such hash. */
    HASH_UNKNOWN,
    /** No such compression. */
    COMPRESSION_UNKNOWN,
    /** No base64. */
    NOT_BASE64,
    /** Not to be decrypted: another key, or cut. */
    NOT_DECRYPTED,
    /** Not what was hashed. */
    HASH_DIFFERS,
    /** Nothing that can be unpacked. */
    NOT_AN_ARCHIVE,
    /** No file, or several. */
    NOT_ONE_FILE,

    /** No SOAP 1.1 envelope. */
    NOT_AN_ENVELOPE,
    /** No operation of this interface. */
    UNKNOWN_OPERATION,
    /** An answer without its reply. */
    NO_REPLY
  }

  /** One without detail. */
  public Problem(Kind kind, String path) {
    this(kind, path, "");
  }
}
