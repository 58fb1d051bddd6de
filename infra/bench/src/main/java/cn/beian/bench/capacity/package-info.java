/** Read and write units of each operation, and the least that the data model allows. */
@NullMarked
package cn.beian.bench.capacity;

import org.jspecify.annotations.NullMarked;
