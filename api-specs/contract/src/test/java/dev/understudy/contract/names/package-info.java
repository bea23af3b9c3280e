/** Tests of pinned names: reading the file, updating it for another version, and the document that code is generated from. */
package dev.understudy.contract.names;
