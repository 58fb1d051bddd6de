/** The command-line tool that checks order files by the rule packs, without any server. */
@NullMarked
package cn.beian.validate;

import org.jspecify.annotations.NullMarked;
