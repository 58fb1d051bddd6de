/** Files of interface V3.0: GBK, one version, held against the grammar whichever way they go. */
@NullMarked
package cn.beian.wire.document;

import org.jspecify.annotations.NullMarked;
