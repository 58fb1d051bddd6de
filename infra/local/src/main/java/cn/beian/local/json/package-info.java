/** JSON trees for the suite. */
@NullMarked
package cn.beian.local.json;

import org.jspecify.annotations.NullMarked;
