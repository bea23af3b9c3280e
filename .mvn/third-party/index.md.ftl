<#-- META-INF/THIRD-PARTY.md of a runnable jar: the components that it contains, and where their licences are. -->
# Third-party software in this file

This file contains the classes and resources of the components listed below. They are unmodified; manifests, signatures
and module descriptors are left out.

- The text of the Apache License 2.0 is `META-INF/LICENSE`. Every other licence text, and every notice, of a component
  and of the software that it includes, is in the folder `META-INF/licenses/` followed by the component's name.
- A component that is offered under several licences to choose from is distributed here under the EPL-2.0 and not
  under the GPL, and under the Apache-2.0 and not under the LGPL or the MPL.
- The source code of each component, those under the EPL-2.0 included, is available at the address in the last column
  and from Maven Central, at the component's coordinates with the classifier `sources`.

| component | version | licences | licence text | source code |
| --- | --- | --- | --- | --- |
<#list dependencyMap as dependency>
<#assign component = dependency.key>
<#assign licences = dependency.value>
<#-- Next to the EPL-2.0, the Apache-2.0 is the licence of parts only. -->
<#assign apache = licences?seq_contains("Apache-2.0") && !licences?seq_contains("EPL-2.0")>
<#assign text = apache?then("META-INF/LICENSE", "META-INF/licenses/" + component.artifactId + "/")>
| ${component.groupId}:${component.artifactId} | ${component.version} | ${licences?join(", ")} | ${text} | ${(component.scm.url)!component.url!} |
</#list>
