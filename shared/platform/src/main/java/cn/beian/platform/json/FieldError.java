package cn.beian.platform.json;

import java.util.Map;

/**
 * One thing about a text that keeps it from being read.
 *
 * @param path JSON Pointer to the value (RFC 6901)
 * @param parameters what the code's text needs; never the value itself
 */
public record FieldError(String path, Code code, Map<String, String> parameters) {

  public FieldError {
    parameters = Map.copyOf(parameters);
  }

  /** What can be wrong. Each has its texts in the message bundle. */
  public enum Code {
    NOT_JSON,
    UNKNOWN_FIELD,
    FIELD_MISSING,
    NOT_TEXT,
    NOT_WHOLE_NUMBER,
    NOT_TRUE_OR_FALSE,
    NOT_DATE,
    BEFORE_START,
    NOT_OBJECT,
    NOT_LIST,
    NOT_ONE_OF,
    NOT_DOMAIN,
    NOT_FILING_NUMBER,
    TOO_LONG,
    TOO_MANY,
    OUT_OF_RANGE,
    /** Materials are uploaded, never described in an order. */
    UPLOAD_INSTEAD
  }
}
