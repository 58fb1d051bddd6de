package cn.beian.validate;

import cn.beian.domain.rule.Text;

/** The language that findings are shown in. */
enum Language {
  ZH,
  EN;

  String of(Text text) {
    return switch (this) {
      case ZH -> text.zh();
      case EN -> text.en();
    };
  }
}
