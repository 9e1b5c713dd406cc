import { sitePolicy } from "../serve/policy.js";

/** What every answer should carry. */
const HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", sitePolicy],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
];

/** A file under assets/ or elements/parts/ has a checksum in its name: under this name it never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** The figures as custom elements: made for other people's pages, whose browsers fetch them only with this. */
const FOR_EVERYONE = ["Access-Control-Allow-Origin", "*"] as const;
/** Pages and the service worker keep their names: a browser asks whether they have changed. */
const ASK_FIRST = "no-cache";

/** For Netlify, Cloudflare Pages and their like, which by themselves have browsers ask for pages. */
export function headersFile(): string {
  const lines = HEADERS.map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join("\n")}

/assets/*
  Cache-Control: ${FOR_EVER}

/elements/*
  ${FOR_EVERYONE.join(": ")}

/elements/parts/*
  Cache-Control: ${FOR_EVER}
`;
}

/** For Apache, in the site's own folder. */
export function apacheFile(): string {
  const headers = HEADERS.map(([name, value]) => `  Header always set ${name} "${value}"`);
  return `# Written by the build. Needs AllowOverride All, or the same lines in the server's own configuration.
AddDefaultCharset utf-8
DirectoryIndex index.html
Options -Indexes
AddType text/javascript .js
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest

<IfModule mod_headers.c>
${headers.join("\n")}
  Header set Cache-Control "${ASK_FIRST}"
  <If "%{REQUEST_URI} =~ m#/(assets|elements/parts)/#">
    Header set Cache-Control "${FOR_EVER}"
  </If>
  <If "%{REQUEST_URI} =~ m#/elements/#">
    Header set ${FOR_EVERYONE.join(" ")}
  </If>
</IfModule>

# The copies that the build has compressed.
<IfModule mod_rewrite.c>
  <IfModule mod_headers.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.+)$ $1.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.+)$ $1.gz [L]
${(["br", "gz"] as const).map(apacheTypes).join("\n")}
  </IfModule>
</IfModule>

<FilesMatch "^(_headers|\\.htaccess)$">
  Require all denied
</FilesMatch>
`;
}

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
} as const;

function apacheTypes(ending: "br" | "gz"): string {
  const encoding = ending === "gz" ? "gzip" : ending;
  const types = Object.entries(TYPES).map(
    ([name, type]) => `    <FilesMatch "\\.${name}\\.${ending}$">
      ForceType "${type}"
    </FilesMatch>`,
  );
  return `${types.join("\n")}
    <FilesMatch "\\.(${Object.keys(TYPES).join("|")})\\.${ending}$">
      Header set Content-Encoding ${encoding}
      Header append Vary Accept-Encoding
      RemoveLanguage .${ending}
      SetEnv no-gzip 1
    </FilesMatch>`;
}

/** For nginx, to be included in a server block whose root is the folder that holds the site. */
export function nginxFile(): string {
  const headers = (cache: string): string =>
    [
      ...HEADERS.map(([name, value]) => `  add_header ${name} "${value}" always;`),
      `  add_header Cache-Control "${cache}";`,
    ].join("\n");
  return `# Written by the build: include this in a server block whose root is the site's folder.
index index.html;
charset utf-8;
charset_types text/css text/javascript application/javascript application/json;
error_page 404 /404.html;
# The copies that the build has compressed. With Debian's libnginx-mod-http-brotli-static, "brotli_static on;" beside the
# include serves the smaller ones.
gzip_static on;
gzip_vary on;
# Behind another server, only that one knows the address.
absolute_redirect off;

location / {
${headers(ASK_FIRST)}
}

location ~ /assets/ {
${headers(FOR_EVER)}
}

location ~ /elements/parts/ {
${headers(FOR_EVER)}
  add_header ${FOR_EVERYONE.join(" ")};
}

location ~ /elements/ {
${headers(ASK_FIRST)}
  add_header ${FOR_EVERYONE.join(" ")};
}

location ~ \\.webmanifest$ {
  types { }
  default_type application/manifest+json;
${headers(ASK_FIRST)}
}

location ~ /(_headers|\\.htaccess)$ {
  return 404;
}
`;
}
