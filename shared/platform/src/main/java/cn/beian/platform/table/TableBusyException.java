package cn.beian.platform.table;

/** The table is busy with rivals or throttled: the call may be repeated. */
public final class TableBusyException extends RuntimeException {
  public TableBusyException() {
    super("table busy", null, false, false);
  }
}
