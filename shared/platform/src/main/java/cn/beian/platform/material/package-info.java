/** Files of materials in the bucket, and a look into them. */
@NullMarked
package cn.beian.platform.material;

import org.jspecify.annotations.NullMarked;
