/** What is filed, as JSON: over HTTP, sealed in the table, and to the administration. */
@NullMarked
package cn.beian.platform.filing;

import org.jspecify.annotations.NullMarked;
