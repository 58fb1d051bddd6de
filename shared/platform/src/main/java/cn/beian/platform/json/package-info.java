/** JSON as plain maps and lists, read with the path of every value. */
@NullMarked
package cn.beian.platform.json;

import org.jspecify.annotations.NullMarked;
