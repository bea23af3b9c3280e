/** Tests the document from which clients are generated. */
package dev.understudy.contract.tolerant;
