#include "config/BuiltInSchema.h"

namespace iishost
{

const char* const BuiltInSchema = R"xml(<configSchema>
  <sectionSchema name="appSettings">
    <attribute name="file" type="string" />
    <collection addElement="add" removeElement="remove" clearElement="clear">
      <attribute name="key" type="string" required="true" isUniqueKey="true" />
      <attribute name="value" type="string" />
    </collection>
  </sectionSchema>
  <sectionSchema name="system.applicationHost/applicationPools">
    <collection addElement="add" removeElement="remove" clearElement="clear">
      <attribute name="name" type="string" required="true" isUniqueKey="true" validationType="nonEmptyString" />
      <attribute name="managedRuntimeVersion" type="string" defaultValue="v4.0" />
      <attribute name="managedPipelineMode" type="enum" defaultValue="Integrated">
        <enum name="Integrated" value="0" /><enum name="Classic" value="1" />
      </attribute>
      <attribute name="enable32BitAppOnWin64" type="bool" defaultValue="false" />
      <attribute name="autoStart" type="bool" defaultValue="true" />
      <attribute name="startMode" type="enum" defaultValue="OnDemand">
        <enum name="OnDemand" value="0" /><enum name="AlwaysRunning" value="1" />
      </attribute>
      <attribute name="queueLength" type="uint" defaultValue="1000" />
      <element name="processModel">
        <attribute name="identityType" type="string" defaultValue="ApplicationPoolIdentity" />
        <attribute name="userName" type="string" />
        <attribute name="password" type="string" />
        <attribute name="loadUserProfile" type="bool" />
        <attribute name="maxProcesses" type="uint" defaultValue="1" />
        <attribute name="idleTimeout" type="timeSpan" defaultValue="00:20:00" />
        <attribute name="idleTimeoutAction" type="enum" defaultValue="Terminate">
          <enum name="Terminate" value="0" /><enum name="Suspend" value="1" />
        </attribute>
        <attribute name="shutdownTimeLimit" type="timeSpan" defaultValue="00:01:30" />
        <attribute name="startupTimeLimit" type="timeSpan" defaultValue="00:01:30" />
      </element>
      <element name="recycling">
        <attribute name="disallowOverlappingRotation" type="bool" defaultValue="false" />
        <attribute name="disallowRotationOnConfigChange" type="bool" defaultValue="false" />
        <attribute name="logEventOnRecycle" type="string" defaultValue="Time, Memory, PrivateMemory" />
        <element name="periodicRestart">
          <attribute name="memory" type="uint" defaultValue="0" />
          <attribute name="privateMemory" type="uint" defaultValue="0" />
          <attribute name="requests" type="uint" defaultValue="0" />
          <attribute name="time" type="timeSpan" defaultValue="1.05:00:00" />
          <element name="schedule">
            <collection addElement="add" removeElement="remove" clearElement="clear">
              <attribute name="value" type="timeSpan" required="true" isUniqueKey="true" />
            </collection>
          </element>
        </element>
      </element>
      <element name="environmentVariables">
        <collection addElement="add" removeElement="remove" clearElement="clear">
          <attribute name="name" type="string" required="true" isUniqueKey="true" validationType="nonEmptyString" />
          <attribute name="value" type="string" required="true" />
        </collection>
      </element>
    </collection>
    <element name="applicationPoolDefaults">
      <attribute name="managedRuntimeVersion" type="string" defaultValue="v4.0" />
      <attribute name="startMode" type="string" defaultValue="OnDemand" />
      <element name="processModel">
        <attribute name="identityType" type="string" defaultValue="ApplicationPoolIdentity" />
        <attribute name="loadUserProfile" type="bool" />
        <attribute name="setProfileEnvironment" type="bool" defaultValue="true" />
      </element>
    </element>
  </sectionSchema>
  <sectionSchema name="system.applicationHost/sites">
    <collection addElement="site" removeElement="remove" clearElement="clear">
      <attribute name="name" type="string" required="true" isUniqueKey="true" validationType="nonEmptyString" />
      <attribute name="id" type="uint" required="true" />
      <attribute name="serverAutoStart" type="bool" defaultValue="true" />
      <element name="bindings">
        <collection addElement="binding" removeElement="remove" clearElement="clear">
          <attribute name="protocol" type="string" required="true" isCombinedKey="true" />
          <attribute name="bindingInformation" type="string" required="true" isCombinedKey="true" />
          <attribute name="sslFlags" type="uint" defaultValue="0" />
        </collection>
      </element>
      <collection addElement="application" removeElement="remove" clearElement="clear">
        <attribute name="path" type="string" required="true" isUniqueKey="true" />
        <attribute name="applicationPool" type="string" />
        <attribute name="enabledProtocols" type="string" defaultValue="http" />
        <attribute name="preloadEnabled" type="bool" />
        <collection addElement="virtualDirectory" removeElement="remove" clearElement="clear">
          <attribute name="path" type="string" required="true" isUniqueKey="true" />
          <attribute name="physicalPath" type="string" required="true" expanded="true" />
        </collection>
      </collection>
    </collection>
    <element name="siteDefaults" />
    <element name="applicationDefaults">
      <attribute name="applicationPool" type="string" />
      <attribute name="enabledProtocols" type="string" defaultValue="http" />
      <attribute name="preloadEnabled" type="bool" />
    </element>
    <element name="virtualDirectoryDefaults">
      <attribute name="allowSubDirConfig" type="bool" defaultValue="true" />
    </element>
  </sectionSchema>
  <sectionSchema name="system.webServer/globalModules">
    <collection addElement="add" removeElement="remove" clearElement="clear">
      <attribute name="name" type="string" required="true" isUniqueKey="true" validationType="nonEmptyString" />
      <attribute name="image" type="string" required="true" expanded="true" validationType="nonEmptyString" />
      <attribute name="preCondition" type="string" />
    </collection>
  </sectionSchema>
  <sectionSchema name="system.webServer/modules">
    <attribute name="runAllManagedModulesForAllRequests" type="bool" />
    <attribute name="runManagedModulesForWebDavRequests" type="bool" />
    <collection addElement="add" removeElement="remove" clearElement="clear">
      <attribute name="name" type="string" required="true" isUniqueKey="true" validationType="nonEmptyString" />
      <attribute name="type" type="string" />
      <attribute name="preCondition" type="string" />
    </collection>
  </sectionSchema>
  <sectionSchema name="system.webServer/handlers">
    <attribute name="accessPolicy" type="flags" defaultValue="Read">
      <flag name="None" value="0" /><flag name="Read" value="1" /><flag name="Write" value="2" />
      <flag name="Execute" value="4" /><flag name="Source" value="16" /><flag name="Script" value="512" />
      <flag name="NoRemoteWrite" value="1024" /><flag name="NoRemoteRead" value="4096" />
      <flag name="NoRemoteExecute" value="8192" /><flag name="NoRemoteScript" value="16384" />
    </attribute>
    <collection addElement="add" removeElement="remove" clearElement="clear" mergeAppend="false">
      <attribute name="name" type="string" required="true" isUniqueKey="true" validationType="nonEmptyString" />
      <attribute name="path" type="string" required="true" />
      <attribute name="verb" type="string" required="true" />
      <attribute name="type" type="string" />
      <attribute name="modules" type="string" defaultValue="ManagedPipelineHandler" />
      <attribute name="scriptProcessor" type="string" expanded="true" />
      <attribute name="preCondition" type="string" />
      <attribute name="resourceType" type="enum" defaultValue="Unspecified">
        <enum name="File" value="0" /><enum name="Directory" value="1" />
        <enum name="Either" value="2" /><enum name="Unspecified" value="3" />
      </attribute>
      <attribute name="requireAccess" type="enum" defaultValue="Script">
        <enum name="None" value="0" /><enum name="Read" value="1" /><enum name="Write" value="2" />
        <enum name="Script" value="3" /><enum name="Execute" value="4" />
      </attribute>
      <attribute name="allowPathInfo" type="bool" />
      <attribute name="responseBufferLimit" type="uint" defaultValue="4194304" />
    </collection>
  </sectionSchema>
  <sectionSchema name="system.webServer/defaultDocument">
    <attribute name="enabled" type="bool" defaultValue="true" />
    <element name="files">
      <collection addElement="add" removeElement="remove" clearElement="clear" mergeAppend="false">
        <attribute name="value" type="string" required="true" isUniqueKey="true" validationType="nonEmptyString" />
      </collection>
    </element>
  </sectionSchema>
  <sectionSchema name="system.webServer/httpErrors">
    <attribute name="errorMode" type="enum" defaultValue="DetailedLocalOnly">
      <enum name="DetailedLocalOnly" value="0" /><enum name="Custom" value="1" /><enum name="Detailed" value="2" />
    </attribute>
    <attribute name="existingResponse" type="enum" defaultValue="Auto">
      <enum name="Auto" value="0" /><enum name="Replace" value="1" /><enum name="PassThrough" value="2" />
    </attribute>
    <collection addElement="error" removeElement="remove" clearElement="clear">
      <attribute name="statusCode" type="uint" required="true" isCombinedKey="true" validationType="integerRange"
                 validationParameter="400,999" />
      <attribute name="subStatusCode" type="int" defaultValue="-1" isCombinedKey="true" />
      <attribute name="prefixLanguageFilePath" type="string" expanded="true" />
      <attribute name="path" type="string" required="true" expanded="true" validationType="nonEmptyString" />
      <attribute name="responseMode" type="enum" defaultValue="File">
        <enum name="File" value="0" /><enum name="ExecuteURL" value="1" /><enum name="Redirect" value="2" />
      </attribute>
    </collection>
  </sectionSchema>
  <sectionSchema name="system.webServer/staticContent">
    <collection addElement="mimeMap" removeElement="remove" clearElement="clear">
      <attribute name="fileExtension" type="string" required="true" isUniqueKey="true" />
      <attribute name="mimeType" type="string" required="true" />
    </collection>
  </sectionSchema>
  <sectionSchema name="system.webServer/caching">
    <attribute name="enabled" type="bool" defaultValue="true" />
    <attribute name="enableKernelCache" type="bool" defaultValue="true" />
    <attribute name="maxResponseSize" type="uint" defaultValue="262144" />
  </sectionSchema>
  <sectionSchema name="system.webServer/serverRuntime">
    <attribute name="enabled" type="bool" defaultValue="true" />
    <attribute name="uploadReadAheadSize" type="uint" defaultValue="49152" />
    <attribute name="frequentHitThreshold" type="uint" defaultValue="2" />
    <attribute name="frequentHitTimePeriod" type="timeSpan" defaultValue="00:00:10" />
  </sectionSchema>
  <sectionSchema name="system.webServer/webSocket">
    <attribute name="enabled" type="bool" defaultValue="true" />
    <attribute name="receiveBufferLimit" type="uint" defaultValue="4194304" />
    <attribute name="pingInterval" type="timeSpan" defaultValue="00:00:00" />
  </sectionSchema>
</configSchema>
)xml";

} // namespace iishost
