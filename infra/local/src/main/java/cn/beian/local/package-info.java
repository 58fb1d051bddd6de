/** The suite on one machine: what template.yaml says, run in this JVM over local servers. */
@NullMarked
package cn.beian.local;

import org.jspecify.annotations.NullMarked;
