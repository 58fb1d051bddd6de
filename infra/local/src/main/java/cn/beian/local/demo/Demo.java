package cn.beian.local.demo;

import cn.beian.local.token.Tokens;
import java.io.PrintStream;
import java.net.URI;

/** stub */
public final class Demo {
  public Demo(URI address, Tokens tokens, PrintStream out) {}

  public boolean walk() {
    return true;
  }
}
